import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix, resolve } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { removeAtExit } from './processes.js'

/** A file's text, and its path within the folder. */
interface FolderFile {
  readonly path: string
  readonly text: string
}

/** What is written as a folder, and where it is. */
export interface OwnFolder {
  readonly folder: string
  /** The file that lists what was written, a path to a line, so that another time nothing else is replaced or taken away. */
  readonly list: string
  /** What such a folder is, in words. */
  readonly noun: string
}

/**
 * Writes files as one folder. All of them are written beside it first; then they take the places of those that were
 * written like this before, and whatever else is in the folder stays. A folder that was not written like this, or has a
 * file of somebody else's in the place of one, is left alone and an error, unless `force` is set. Returns how many files
 * there are.
 */
export function writeFolder(
  folder: string,
  files: AsyncIterable<FolderFile>,
  options: { force?: boolean | undefined } = {},
): Promise<number> {
  const site: OwnFolder = { folder, list: '.claimgraph-site', noun: 'a site' }
  return fillFolder(site, temporary => writeAll(temporary, files), options)
}

/** The same where something else writes the files into the temporary folder, and tells their paths within it. */
export async function fillFolder(
  own: OwnFolder,
  fill: (temporary: string) => Promise<string[]>,
  { force = false }: { force?: boolean | undefined } = {},
): Promise<number> {
  const { folder } = own
  const target = resolve(folder)
  const before = await readList(own)
  if (before === undefined && !force) throw notOurs(own)
  const temporary = `${target}.${process.pid}.tmp`
  const done = removeAtExit(temporary)
  try {
    const paths = await fill(temporary)
    const known = new Set(before)
    await checkPlaces(target, paths, { own: known, force })
    await replaceFiles(target, temporary, { paths, own: known, list: own.list })
    return paths.length
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
    throw cannotWrite(folder, cause)
  } finally {
    await rm(temporary, { recursive: true, force: true })
    done()
  }
}

async function writeAll(folder: string, files: AsyncIterable<FolderFile>): Promise<string[]> {
  const folders = new Set<string>()
  const paths: string[] = []
  await mkdir(folder, { recursive: true })
  for await (const { path, text } of files) {
    const file = join(folder, path)
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    folders.add(dirname(file))
    await writeFile(file, text, { flag: 'wx' })
    paths.push(path)
  }
  return paths
}

/** No link may lead out of the folder, and no file of somebody else's may stand where one is to be. */
async function checkPlaces(
  target: string,
  paths: readonly string[],
  { own, force }: { own: ReadonlySet<string>; force: boolean },
) {
  const folders = new Set([...own, ...paths].flatMap(ancestors))
  for (const path of folders) {
    const found = await look(join(target, path))
    if (found && !found.isDirectory()) throw inTheWay(join(target, path))
  }
  for (const path of paths) {
    const found = await look(join(target, path))
    if (found?.isDirectory()) throw inTheWay(join(target, path))
    if (found && !force && !own.has(path)) throw inTheWay(join(target, path), '; --force replaces it')
  }
}

/** The list names old and new files while they change places, so that none is forgotten if that is cut off. */
async function replaceFiles(
  target: string,
  temporary: string,
  { paths, own, list }: { paths: readonly string[]; own: ReadonlySet<string>; list: string },
): Promise<void> {
  await mkdir(target, { recursive: true })
  await writeFile(join(target, list), toLines([...own, ...paths]))
  for (const path of new Set(paths.flatMap(ancestors))) await mkdir(join(target, path), { recursive: true })
  for (const path of paths) await rename(join(temporary, path), join(target, path))
  const kept = new Set(paths)
  const old = [...own].filter(path => !kept.has(path))
  for (const path of old) await rm(join(target, path), { force: true })
  const emptied = [...new Set(old.flatMap(ancestors))].sort((a, b) => b.length - a.length)
  for (const path of emptied) await rmdir(join(target, path)).catch(() => {})
  await writeFile(join(target, list), toLines(paths))
}

/** The paths that were written into a folder before; none where it is new or empty, undefined where it is another's. */
async function readList({ folder, list }: OwnFolder): Promise<string[] | undefined> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [] as string[]
    throw cannotWrite(folder, cause)
  })
  if (names.length === 0) return []
  if (!names.includes(list)) return undefined
  const text = await readFile(join(folder, list), 'utf8')
  return text.split('\n').filter(path => path !== '' && isWithin(path))
}

const toLines = (paths: readonly string[]) =>
  [...new Set(paths)]
    .sort()
    .map(path => `${path}\n`)
    .join('')

/** Whether a path leads to a place within the folder: a list may come from anywhere. */
const isWithin = (path: string) => !posix.isAbsolute(path) && posix.normalize(path) === path && !path.startsWith('..')

const ancestors = (path: string): string[] =>
  path.includes('/') ? [...ancestors(posix.dirname(path)), posix.dirname(path)] : []

const look = (path: string) => lstat(path).catch(() => undefined)

function notOurs({ folder, noun }: OwnFolder): ClaimGraphError {
  return new ClaimGraphError(
    'unwritable',
    `${folder}: expected no folder, an empty one or ${noun} written before, found one with other files, which are left alone; --force writes into it`,
    { details: { file: folder } },
  )
}

function inTheWay(file: string, advice = ''): ClaimGraphError {
  const message = `${file}: expected nothing or what was written before, found something else, which is left alone${advice}`
  return new ClaimGraphError('unwritable', message, { details: { file } })
}

function cannotWrite(folder: string, cause: unknown): ClaimGraphError {
  const message = `cannot write ${folder}: ${(cause as Error).message}`
  return new ClaimGraphError('unwritable', message, { details: { file: folder }, cause })
}
