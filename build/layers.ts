// npm run layers: do the imports keep to the architecture?
import { existsSync } from 'node:fs'
import type { ICruiseResult } from 'dependency-cruiser'
import { cruise, format } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { layerRules } from './layer-rules.ts'
import { root } from './root.ts'

const layers = ['db', 'electron', 'renderer', 'build', 'e2e']

/** What was found: how many of our files were looked at, and a report that names every broken rule. */
export interface Verdict {
  readonly ok: boolean
  readonly modules: number
  readonly report: string
}

/**
 * Follows every import below a folder and holds it against the layer rules.
 *
 * @param folder  a project with the folders of the layers in it; ours, or one made by a test
 * @returns not ok when a rule is broken, and when nothing was looked at: dependency-cruiser finds no module at
 *          all when it cannot use the installed TypeScript, and calls that a success
 */
export async function checkLayers(folder: string): Promise<Verdict> {
  const present = layers.filter((layer) => existsSync(`${folder}/${layer}`))
  const { output } = await cruise(
    present,
    {
      baseDir: folder,
      validate: true,
      ruleSet: layerRules,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
    { tsConfig: extractTSConfig(`${root}tsconfig.json`) },
  )
  return verdict(output)
}

/**
 * @param output  what dependency-cruiser gives back: a result, or text if it was asked for text
 */
export async function verdict(output: ICruiseResult | string): Promise<Verdict> {
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave text, not a result: ${output}`)
  const modules = output.modules.filter(({ source }) =>
    layers.some((layer) => source.startsWith(`${layer}/`)),
  ).length
  if (modules === 0)
    return { ok: false, modules, report: 'No module was looked at, so nothing is known of the layers.' }
  const { output: report } = await format(output, { outputType: 'err-long' })
  return { ok: output.summary.error === 0, modules, report: String(report) }
}

if (import.meta.main) {
  const { ok, modules, report } = await checkLayers(root)
  console.log(ok ? `${modules} files keep to the layers.` : report)
  process.exitCode = ok ? 0 : 1
}
