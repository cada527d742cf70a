/** The whole number that a person typed, in digits of any width, a unit behind it or `#` or 第 before it; else `null`. */
export function typedNumber(text: string): number | null {
  const digits = /^(?:#|第)?(?<digits>\d{1,6})\s*(?:分|回|min\.?)?$/u.exec(text.normalize('NFKC').trim())
    ?.groups?.digits
  return digits === undefined ? null : Number(digits)
}
