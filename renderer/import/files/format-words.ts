import { useTranslation } from 'react-i18next'

/** What a person calls a format; one that has no words here keeps its own name. */
export function useFormatWords(): (format: string) => string {
  const { t } = useTranslation('import')
  const words: Readonly<Record<string, string>> = t('files.formats', { returnObjects: true })
  return (format) => words[format] ?? format
}
