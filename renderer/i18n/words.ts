/** The shape of a catalogue: the same keys all the way down, with other words. Japanese gives the shape. */
export type Words<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Words<Catalogue[Key]>
}
