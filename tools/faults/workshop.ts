import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Trial } from './commands.js'

export const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
export const hook = pathToFileURL(fileURLToPath(new URL('hook.mjs', import.meta.url))).href

/** What is made to go wrong, and at which change of a file. */
export interface Fault {
  readonly kind: 'kill' | 'ENOSPC' | 'EACCES' | 'change' | 'remove'
  readonly at: number
  /** The file that somebody else changes or removes. */
  readonly file?: string | undefined
}

/** What somebody else adds to a file of triples. */
export const meddled = '<https://example.org/selm/other> <http://www.w3.org/2000/01/rdf-schema#comment> "meanwhile" .'

/** How a run ended. */
export interface Ended {
  readonly status: number | null
  readonly said: string
}

/** The files of a case by their paths, as far as they mean something: without times, and without what is new each time. */
export type State = ReadonlyMap<string, string>

const notice =
  'The council of Tarn said on 5 May 2031 that at least 12 people were killed in the fire at Selm, and the dead are sixteen.\n'
const note = 'The fire brigade said on 6 May 2031 that three people were injured in the fire.\n'
const table = `claimant,event,property,value,document,asserted
Council of Tarn,Fire at Selm,deaths,at least 12,Notice of the council,2031-05-05
Brigade,Fire at Selm,deaths,14,Notice of the council,2031-05-06
`

/** The environment of a process that is disturbed, or of which the changes are counted. */
export function environment({ fault, noted }: { fault?: Fault | undefined; noted?: string | undefined }) {
  return {
    ...process.env,
    FAULT: fault?.kind ?? 'none',
    FAULT_AT: String(fault?.at ?? 0),
    FAULT_COUNT: noted ?? '',
    FAULT_FILE: fault?.file ?? '',
    FAULT_TEXT: `\n${meddled}\n`,
  }
}

/** Runs the command line in a folder, undisturbed unless a fault is given; `noted` is where its changes are counted. */
export function run(
  args: readonly string[],
  cwd: string,
  { fault, noted, input = '' }: { fault?: Fault | undefined; noted?: string; input?: string | undefined } = {},
): Promise<Ended> {
  const env = environment({ fault, noted })
  const child = spawn(process.execPath, ['--import', hook, program, ...args], { cwd, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise(resolve => child.on('close', status => resolve({ status, said })))
}

/** A folder with a case that a trial begins with, of which copies are made. */
export class Workshop {
  readonly #folder: string
  readonly #prepared = new Map<string, Promise<string>>()
  #copies = 0

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async open(): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-faults-'))
    await writeFile(join(folder, 'notice.txt'), notice)
    await writeFile(join(folder, 'note.txt'), note)
    await writeFile(join(folder, 'table.csv'), table)
    await mkdir(join(folder, 'made'))
    return new Workshop(folder)
  }

  /** Makes the case that a trial begins with, once for all that begin alike. Throws where a command before it fails. */
  prepare(name: string, { before = [] }: Pick<Trial, 'before'>): Promise<string> {
    const init = ['init', '.', '--title', 'Fire', '--base', 'https://example.org/selm/', '--curator', 'N. N.']
    const all = [...(name === 'init' ? [] : [init]), ...before]
    const key = JSON.stringify(all)
    const made = this.#prepared.get(key) ?? this.#make(all)
    this.#prepared.set(key, made)
    return made
  }

  async #make(commands: readonly (readonly string[])[]): Promise<string> {
    const folder = join(this.#folder, `prepared-${this.#copies++}`)
    await mkdir(folder)
    for (const args of commands) {
      const { status, said } = await run(await withClaim(args, folder), folder)
      if (status !== 0) throw new Error(`${args.join(' ')}: expected it to end well, found ${status}: ${said}`)
    }
    return folder
  }

  /** A copy of a folder. */
  async copy(folder: string): Promise<string> {
    const copy = join(this.#folder, `copy-${this.#copies++}`)
    await cp(folder, copy, { recursive: true })
    return copy
  }

  /** A path for a note. */
  note(): string {
    return join(this.#folder, 'made', `note-${this.#copies++}`)
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }
}

/** Reads the state of a folder. */
export async function readState(folder: string): Promise<State> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath ?? entry.path, entry.name))
  const state = new Map<string, string>()
  for (const file of files.sort()) {
    const text = await readFile(file, 'utf8')
    state.set(
      relative(folder, file),
      text
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
        .replace(/-[0-9a-f]{12}\b/g, '-DIGEST')
        // a token is another one each time
        .replace(/"sha256": "[0-9a-f]{64}"/g, '"sha256": "DIGEST"'),
    )
  }
  return state
}

/** The words of a command with the name of a claim of the case, where they ask for one. */
export async function withClaim(args: readonly string[], folder: string): Promise<string[]> {
  if (!args.includes('{claim}')) return [...args]
  const claim = findClaim(await readState(folder))
  return args.map(arg => arg.replace('{claim}', claim))
}

/** The name of a claim that an import made. */
function findClaim(state: State): string {
  for (const [path, text] of state)
    if (path.startsWith('triples')) {
      const [, claim] = /^:(claim-[\w-]+) a cg:Claim/m.exec(text) ?? []
      if (claim) return claim
    }
  return ''
}
