/** What Outlook calls time zones, by the names that everybody else has: Unicode CLDR, windowsZones.xml, territory 001. */
const names = `AUS Eastern Standard Time=Australia/Sydney
AUS Central Standard Time=Australia/Darwin
Alaskan Standard Time=America/Anchorage
Arab Standard Time=Asia/Riyadh
Arabian Standard Time=Asia/Dubai
Argentina Standard Time=America/Buenos_Aires
Atlantic Standard Time=America/Halifax
Bangladesh Standard Time=Asia/Dhaka
Canada Central Standard Time=America/Regina
Cen. Australia Standard Time=Australia/Adelaide
Central America Standard Time=America/Guatemala
Central Asia Standard Time=Asia/Almaty
Central Europe Standard Time=Europe/Budapest
Central European Standard Time=Europe/Warsaw
Central Pacific Standard Time=Pacific/Guadalcanal
Central Standard Time=America/Chicago
Central Standard Time (Mexico)=America/Mexico_City
China Standard Time=Asia/Shanghai
E. Africa Standard Time=Africa/Nairobi
E. Australia Standard Time=Australia/Brisbane
E. Europe Standard Time=Europe/Chisinau
E. South America Standard Time=America/Sao_Paulo
Eastern Standard Time=America/New_York
Egypt Standard Time=Africa/Cairo
FLE Standard Time=Europe/Kiev
GMT Standard Time=Europe/London
GTB Standard Time=Europe/Bucharest
Greenwich Standard Time=Atlantic/Reykjavik
Hawaiian Standard Time=Pacific/Honolulu
India Standard Time=Asia/Calcutta
Iran Standard Time=Asia/Tehran
Israel Standard Time=Asia/Jerusalem
Korea Standard Time=Asia/Seoul
Mountain Standard Time=America/Denver
Myanmar Standard Time=Asia/Rangoon
Nepal Standard Time=Asia/Katmandu
New Zealand Standard Time=Pacific/Auckland
Newfoundland Standard Time=America/St_Johns
Pacific SA Standard Time=America/Santiago
Pacific Standard Time=America/Los_Angeles
Pakistan Standard Time=Asia/Karachi
Romance Standard Time=Europe/Paris
Russian Standard Time=Europe/Moscow
SA Eastern Standard Time=America/Cayenne
SA Pacific Standard Time=America/Bogota
SE Asia Standard Time=Asia/Bangkok
Singapore Standard Time=Asia/Singapore
South Africa Standard Time=Africa/Johannesburg
Sri Lanka Standard Time=Asia/Colombo
Taipei Standard Time=Asia/Taipei
Tasmania Standard Time=Australia/Hobart
Tokyo Standard Time=Asia/Tokyo
Turkey Standard Time=Europe/Istanbul
US Eastern Standard Time=America/Indianapolis
US Mountain Standard Time=America/Phoenix
UTC=UTC
W. Australia Standard Time=Australia/Perth
W. Central Africa Standard Time=Africa/Lagos
W. Europe Standard Time=Europe/Berlin
West Asia Standard Time=Asia/Tashkent`

const zones = new Map(
  names.split('\n').map((line): [string, string] => {
    const [windows = '', zone = ''] = line.split('=')
    return [windows.toLowerCase(), zone]
  }),
)

export const windowsZone = (name: string): string | null => zones.get(name.trim().toLowerCase()) ?? null
