/** The heading that `# 基礎` or `＃　基礎` stands for; `null` for anything else, `#sre` among it. */
export const typedHeading = (typed: string): string | null =>
  /^\s*[#＃]{1,6}[ 　]+(?<heading>\S.*)$/u.exec(typed)?.groups?.heading?.trim() ?? null
