import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { z } from 'zod'

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('not stated'),
})

/** A package whose code is inside a bundle. */
interface Package {
  readonly name: string
  readonly version: string
  readonly folder: string
  readonly licence: string
}

/**
 * Gives each bundle a LICENCES.txt: the licence texts of the packages whose code is in it, as those licences
 * ask of whoever passes the code on.
 */
export function licencesBeside(): Plugin {
  return {
    name: 'licences-beside',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const packages = packagesOf(modules)
      if (packages.length === 0) return
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: packages.map(section).join('\n\n') })
    },
  }
}

/**
 * @param modules  the paths of a bundle's modules, ours and foreign
 * @returns the packages they come from, each once, by name
 */
export function packagesOf(modules: readonly string[]): Package[] {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []))
  return [...folders]
    .map(packageIn)
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
}

/** The innermost `…/node_modules/NAME` or `…/node_modules/@SCOPE/NAME` that the module lies in. */
function packageFolder(path: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1]
}

function packageIn(folder: string): Package {
  const { name, version, license } = Manifest.parse(
    JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
  )
  return { name, version, folder, licence: license }
}

function section({ name, version, folder, licence }: Package): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const text = file
    ? readFileSync(`${folder}/${file}`, 'utf8').trim()
    : `Licence: ${licence} (the package carries no licence file).`
  return `${name} ${version}\n${'='.repeat(name.length + version.length + 1)}\n\n${text}\n`
}
