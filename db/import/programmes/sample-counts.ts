/**
 * What the samples hold, counted by other means than the readers: of JSON and XML by searching the text for a field
 * that each record has once, of calendars by VEVENTs with a SUMMARY of their own (alarms taken out), of rubyevents by
 * its `speakers:`, of timetables within a description by hand.
 */
export const sampleCounts: readonly {
  readonly file: string
  readonly format: string
  readonly events: number
  readonly talks: number
}[] = table(`
connpass/made-v1-events.json connpass 3 4
connpass/v1-10-events.json connpass 10 29
connpass/v2-get_event_presentations.json connpass 0 0
connpass/v2-get_events.json connpass 1 0
connpass/v2-get_groups.json connpass 0 0
connpass/v2-get_users.json connpass 0 0
doorkeeper/get_event.json doorkeeper 1 1
doorkeeper/get_event_en.json doorkeeper 1 1
doorkeeper/get_event_expand_group.json doorkeeper 1 1
doorkeeper/get_events.json doorkeeper 25 18
doorkeeper/get_events_full_params.json doorkeeper 5 0
doorkeeper/get_group.json doorkeeper 0 0
doorkeeper/get_group_events.json doorkeeper 2 2
doorkeeper/made-old-2012-shape.json doorkeeper 1 0
schedule/38c3-four-rooms.xml schedule-xml 1 182
schedule/frab-camp2019.json schedule-json 1 79
schedule/hub-schedule2.json schedule-json 1 2
schedule/invalid-example.json schedule-json 1 1
schedule/made-pentabarf-ja.xml schedule-xml 1 2
schedule/pretalx-democon.json schedule-json 1 36
sessionize/all-demo.json sessionize 1 10
sessionize/all-orlandocodecamp-2020.json sessionize 1 87
sessionize/gridsmart-demo.json sessionize 1 10
sessionize/sessions-demo.json sessionize 1 10
sessionize/speakers-demo.json sessionize 1 10
sessionize/speakerwall-demo.json sessionize 0 0
icalendar/alarm_thunderbird_future.ics icalendar 1 0
icalendar/america_new_york.ics icalendar 1 0
icalendar/big_bad_calendar.ics icalendar 0 0
icalendar/bom_calendar.ics icalendar 0 0
icalendar/broken_ical.ics icalendar 1 0
icalendar/calendar_with_unicode.ics icalendar 0 0
icalendar/empty.ics icalendar 0 0
icalendar/event_with_escaped_characters.ics icalendar 0 0
icalendar/event_with_recurrence.ics icalendar 1 0
icalendar/event_with_recurrence_exdates_on_different_lines.ics icalendar 1 0
icalendar/event_with_unicode_fields.ics icalendar 1 0
icalendar/example.ics icalendar 3 0
icalendar/issue_112_missing_tzinfo_on_exdate.ics icalendar 1 0
icalendar/issue_1231_recurrence.ics icalendar 1 0
icalendar/issue_127_categories_with_commas.ics icalendar 1 0
icalendar/issue_178_component_with_invalid_name_represented.ics icalendar 0 0
icalendar/issue_348_exception_parsing_value.ics icalendar 1 0
icalendar/issue_351_whitespace_in_property_and_params.ics icalendar 1 0
icalendar/issue_466_respect_unique_timezone.ics icalendar 1 0
icalendar/issue_53_description_parsed_properly.ics icalendar 1 0
icalendar/issue_70_rrule_causes_attribute_error.ics icalendar 1 0
icalendar/issue_722_missing_timezones.ics icalendar 1 0
icalendar/made-ja.ics icalendar 5 0
icalendar/multiple_calendar_components.ics icalendar 3 0
icalendar/multiple_timezones.ics icalendar 0 0
icalendar/pr_480_summary_with_colon.ics icalendar 2 0
icalendar/rfc_5545_RDATE_example.ics icalendar 0 0
icalendar/rfc_7265_appendix_example_2_ical.ics icalendar 2 0
icalendar/rfc_7529.ics icalendar 4 0
icalendar/rfc_7986_conferences.ics icalendar 0 0
icalendar/small_bad_calendar.ics icalendar 0 0
icalendar/timezoned.ics icalendar 1 0
icalendar/x_location.ics icalendar 1 0
rubyevents/fukuoka-rubyistkaigi/fukuoka-rubyistkaigi-05/event.yml rubyevents 1 0
rubyevents/fukuoka-rubyistkaigi/fukuoka-rubyistkaigi-05/schedule.yml rubyevents 0 0
rubyevents/fukuoka-rubyistkaigi/fukuoka-rubyistkaigi-05/videos.yml rubyevents 1 9
rubyevents/hokuriku-rubykaigi/hokuriku-rubykaigi-01/event.yml rubyevents 1 0
rubyevents/hokuriku-rubykaigi/hokuriku-rubykaigi-01/videos.yml rubyevents 1 15
rubyevents/kaigi-on-rails/kaigi-on-rails-2024/event.yml rubyevents 1 0
rubyevents/kaigi-on-rails/kaigi-on-rails-2024/schedule.yml rubyevents 0 0
rubyevents/kaigi-on-rails/kaigi-on-rails-2024/videos.yml rubyevents 1 39
rubyevents/krug/krug-meetup/event.yml rubyevents 1 0
rubyevents/krug/krug-meetup/videos.yml rubyevents 8 22
rubyevents/rubyenrails/rubyandrails-2010/videos.yml rubyevents 0 0
rubyevents/rubykaigi/rubykaigi-2017/event.yml rubyevents 1 0
rubyevents/rubykaigi/rubykaigi-2017/schedule.yml rubyevents 0 0
rubyevents/rubykaigi/rubykaigi-2017/videos.yml rubyevents 1 68
rubyevents/rubykaigi/rubykaigi-2024/event.yml rubyevents 1 0
rubyevents/rubykaigi/rubykaigi-2024/videos.yml rubyevents 1 64
rubyevents/rubykaigi/series.yml rubyevents 0 0
plain/made-event-page.txt event-page 1 6
plain/made-lines.txt talk-lines 1 5
`)

function table(rows: string) {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [file = '', format = '', events, talks] = row.split(' ')
      return { file, format, events: Number(events), talks: Number(talks) }
    })
}
