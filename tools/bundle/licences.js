import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The licences that what users get may have. */
export const knownLicences = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]

/** Writes the licences of the packages of which these files are; fails where one has a licence that is not known. */
export async function writeLicences(files) {
  const folders = new Set(files.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  const notices = await Promise.all([...folders].sort().map(readNotice))
  await writeFile('dist/LICENSES-OF-PACKAGES.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}

async function readNotice(folder) {
  const { name, version, license, licenses, main } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  // older packages have a list
  const stated = [license ?? licenses].flat().map(each => each?.type ?? each)
  if (!stated.every(isKnown)) {
    throw new Error(`${name}: expected one of ${knownLicences.join(', ')}, found ${stated.join(', ')}`)
  }
  const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file))
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
  const inCode = texts.length === 0 && main ? await findCopyright(join(folder, main)) : []
  return [`${name} ${version} (${stated})`, ...[...texts, ...inCode].map(text => text.trim())].join('\n\n')
}

/** Of several that may be chosen from, one is enough; FreeBSD is another name of BSD-2-Clause. */
const isKnown = license =>
  license === 'FreeBSD' ||
  /^\(?(.*?)\)?$/
    .exec(license)[1]
    .split(' OR ')
    .some(each => knownLicences.includes(each))

/** The comment that says whose a file is, where no file of the package does. */
async function findCopyright(file) {
  const text = await readFile(file, 'utf8').catch(() => '')
  return [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(([comment]) => comment).filter(each => /copyright/i.test(each))
}
