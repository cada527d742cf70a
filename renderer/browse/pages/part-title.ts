/** Of a talk that is split, what its second part is called by: its title and 2, or one more than it ends with. */
export function partOf(title: string): { readonly title: string; readonly number: number } {
  const numbered = /^(?<whole>.*\S)\s*[(（](?<number>\d{1,3})[)）]$/u.exec(title)?.groups
  return numbered?.whole === undefined
    ? { title, number: 2 }
    : { title: numbered.whole, number: Number(numbered.number) + 1 }
}
