export type Language = 'ja' | 'en'

/** The language of the terminal: the first of LC_ALL, LC_MESSAGES and LANG that is set decides, as POSIX says. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}
