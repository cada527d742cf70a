import type { IFlattenedRuleSet } from 'dependency-cruiser'

const test = '\\.test\\.tsx?$'

/** In the folders of the formats, but no format: what reads a file, and what stores what was read in a library. */
const notAFormat = '^db/import/(read-file|save[^/]*|files/[^/]+)\\.ts$'

/** What a file is by its first bytes: pure, and the same question wherever bytes come from. */
const typesOfFiles = '^db/attachments/media-type\\.ts$'

/** Packages of types alone: there is nothing that runs to be found, and that the types are there, tsc sees. */
const typesAlone = '^(devtools-protocol|hast|mdast)$'

/**
 * Who may import whom. `renderer → electron/contract.ts, db/model.ts`; `electron → db`; `db → nothing of ours
 * outside db`; formats are pure. Each comment is what somebody who breaks the rule gets to read.
 */
export const layerRules: IFlattenedRuleSet = {
  forbidden: [
    {
      name: 'db-stands-alone',
      comment:
        'The library knows neither shell nor windows: pass in what it needs, or move the rule into db/.',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(electron|renderer|build|e2e)/' },
    },
    {
      name: 'formats-know-only-the-model',
      comment:
        'An importer or exporter is pure, bytes in and records out (or back): of ours it may import db/model.ts only.',
      severity: 'error',
      from: { path: '^db/(import|export)/', pathNot: [test, notAFormat] },
      to: { path: '^db/', pathNot: ['^db/model(\\.ts|/)', '^db/$1/', typesOfFiles] },
    },
    {
      name: 'formats-touch-no-file',
      comment: 'An importer or exporter is pure: reading and writing files is for whoever calls it.',
      severity: 'error',
      from: { path: '^db/(import|export)/', pathNot: [test, notAFormat] },
      to: {
        path: [
          '^(node:)?(fs|fs/promises|child_process|net|http|https|os|process)$',
          '/node_modules/better-sqlite3/',
        ],
      },
    },
    {
      name: 'electron-imports-only-db',
      comment: 'The shell carries calls between windows and library; it imports no window and no tooling.',
      severity: 'error',
      from: { path: '^electron/', pathNot: test },
      to: { path: '^(renderer|build|e2e)/' },
    },
    {
      name: 'windows-know-contract-and-model',
      comment:
        'A window imports electron/contract.ts and db/model.ts, nothing else of the shell or the library: ask through the contract.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|db|build|e2e)/', pathNot: ['^electron/contract\\.ts$', '^db/model\\.ts$'] },
    },
    {
      name: 'windows-have-no-node',
      comment: 'A window has no Node: ask the library through the contract.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-and-model-are-plain',
      comment: 'The contract and the model are loaded by windows, so all that they import must run in one.',
      severity: 'error',
      from: { path: ['^electron/contract(\\.ts$|/)', '^db/model(\\.ts$|/)'], pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-and-model-know-each-other',
      comment: 'The contract is built of the model, and neither of anything else of ours.',
      severity: 'error',
      from: { path: ['^electron/contract(\\.ts$|/)', '^db/model(\\.ts$|/)'], pathNot: test },
      to: {
        path: '^(electron|db|renderer)/',
        pathNot: ['^electron/contract(\\.ts$|/)', '^db/model(\\.ts$|/)'],
      },
    },
    {
      name: 'electron-through-api-only',
      comment:
        'Import Electron from electron/api.ts: it lists every name in use, which is how the stand-in cannot lack one.',
      severity: 'error',
      from: {
        path: '^(db|electron|renderer|build|e2e)/',
        pathNot: ['^electron/(api|preload)\\.ts$', '^e2e/bench/empty-page\\.mjs$'],
      },
      to: { path: ['(^|/)node_modules/electron/', '^electron$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stand-in-stays-out-of-the-app',
      comment:
        'What ships does not know that it may run on the stand-in; only its own start-up file loads it.',
      severity: 'error',
      from: { pathNot: ['^electron/stand-in/', '^(build|e2e)/', test] },
      to: { path: '^electron/stand-in/' },
    },
    {
      name: 'tooling-stays-outside',
      comment: 'build/ and e2e/ look at the app from outside.',
      severity: 'error',
      from: { pathNot: ['^(build|e2e)/', test] },
      to: { path: '^(build|e2e)/' },
    },
    {
      name: 'no-test-in-the-app',
      comment: 'Code that a test and the app both need is not a test: give it a file of its own.',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one subject, or hide a third: move what both need.',
      severity: 'error',
      from: {},
      // A cycle of types is gone when the code runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-import-into-the-void',
      comment: 'This file or package is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: typesAlone },
    },
  ],
}
