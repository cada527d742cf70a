// npm test: every check of the project, or those that are named: npm test -- unit e2e
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { styleText } from 'node:util'
import type { Count } from './counts.ts'
import { countOf, sum } from './counts.ts'
import { root } from './root.ts'
import type { Step } from './steps.ts'
import { steps, withWhatTheyNeed } from './steps.ts'

process.chdir(root)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`,
  )
  process.exit(2)
}

const results = new Map<string, Count>()
for (const step of withWhatTheyNeed(asked)) results.set(step.name, await perform(step))
const total = sum([...results.values()])

for (const failure of total.failures) console.log(`\n✗ ${failure}`)
console.log()
for (const [name, { passed, failed }] of results) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(8)} ${passed} passed, ${failed} failed`)
}
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`${total.passed} passed, ${total.failed} failed`)

/** Runs one step to its end, whatever it does, and counts. A step whose need failed is not run, and failed. */
async function perform(step: Step): Promise<Count> {
  console.log(styleText('bold', `\n── ${step.name}: ${step.says()}`))
  const missing = step.needs.filter((name) => results.get(name)?.failed !== 0)
  if (missing.length > 0) {
    console.log(`Not run, as it needs: ${missing.join(', ')}`)
    return { passed: 0, failed: 1, failures: [] }
  }
  const began = performance.now()
  if (step.report) rmSync(step.report, { force: true })
  mkdirSync('test-results', { recursive: true })
  const exitCode = await run(step)
  const count = countOf(step.report, exitCode)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const outcome = count.failed === 0 ? styleText('green', 'ok') : styleText('red', 'failed')
  console.log(`── ${step.name}: ${outcome} in ${seconds} s`)
  return count
}

/** @returns the exit code; null for a program that was stopped, by us after its time or by anybody else */
function run({ command, minutes, report }: Step): Promise<number | null> {
  const [program, ...args] = command()
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    env: { ...process.env, ...(report && { PLAYWRIGHT_JSON_OUTPUT_FILE: `${root}${report}` }) },
  })
  const stop = () => child.kill()
  process.on('SIGTERM', stop)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (exitCode) => {
      process.off('SIGTERM', stop)
      resolve(exitCode)
    })
  })
}
