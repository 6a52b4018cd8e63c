// Pictures of the workbench, of a case of invented texts: npm run pictures [-- --all FOLDER], where all of its pages are taken at two
// widths, light and dark, into a folder.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'

const texts = {
  'brigade.txt':
    'Fire at the mill of Selm\n\nThe fire brigade said on 5 May 2031 that at least 12 people were killed and 30 were injured when the mill at Selm burned on 4 May 2031. A boatman at the lock counted seven bodies in the water. The Orn road was closed by a patrol.\n',
  'council.txt':
    'The council of Tarn said on 6 May 2031 that 14 people were killed in Selm on 4 May 2031. It denied that the fire had been set by the militia of Orn.\n',
  'militia.txt':
    'The militia of Orn said on 7 May 2031 that it did not set the fire at Selm. Nobody has been arrested.\n',
}

/** Every kind of page. */
const pages = [
  '/edit',
  '/edit/inbox',
  '/edit/together',
  '/edit/document/council/council-a2',
  '/edit/sentences/brigade',
  '/edit/same',
  '/edit/claims',
  '/edit/decisions',
]

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const { values } = parseArgs({ options: { all: { type: 'string' } } })
const folder = await mkdtemp(join(tmpdir(), 'claimgraph-pictures-'))
const own = join(folder, 'case')
const main = path('dist/cli/main.js')
const run = (...args: string[]) => execFileSync(process.execPath, [main, ...args], { cwd: own, stdio: 'ignore' })

try {
  await mkdir(own)
  const files = Object.entries(texts).map(([name, text]) => ({ file: join(folder, name), text }))
  for (const { file, text } of files) await writeFile(file, text)
  run('init', '.', '--title', 'The fire at Selm', '--curator', 'N. N.')
  run('add', ...files.map(({ file }) => file), '--publisher', 'Tarn Gazette', '--published', '2031-05-07')
  run('extract')
  const server = spawn(process.execPath, [main, 'serve', '--edit', '--port', '0'], { cwd: own })
  const browser = await chromium.launch({ executablePath: process.env.CLAIMGRAPH_CHROMIUM ?? '/usr/bin/chromium' })
  try {
    const link = await findLink(server.stdout, server.stderr)
    await (values.all === undefined ? takeTwo(browser, link) : takeAll(browser, link, values.all))
  } finally {
    await browser.close()
    server.kill('SIGINT')
    await once(server, 'close')
  }
} finally {
  await rm(folder, { recursive: true })
}

/** The link by which somebody signs in, once the server says it. */
function findLink(...streams: NodeJS.ReadableStream[]): Promise<string> {
  let said = ''
  return new Promise(resolve => {
    for (const stream of streams) {
      stream.on('data', data => {
        said += String(data)
        const found = /^http\S+token=\S+$/m.exec(said)?.[0]
        if (found !== undefined) resolve(found)
      })
    }
  })
}

/** Opens a tab in which somebody has signed in. */
async function open(browser: Browser, link: string, options: { width: number; colorScheme: 'light' | 'dark' }) {
  const { width, colorScheme } = options
  const context = await browser.newContext({ viewport: { width, height: 820 }, colorScheme })
  const page = await context.newPage()
  await page.goto(link)
  return { page, origin: new URL(link).origin }
}

/** The pictures of README and docs: several drafts at once, and a draft in hand. */
async function takeTwo(browser: Browser, link: string): Promise<void> {
  const { page, origin } = await open(browser, link, { width: 1280, colorScheme: 'light' })
  const take = (name: string) => page.screenshot({ path: path(`docs/pictures/${name}.png`) })
  await mkdir(path('docs/pictures'), { recursive: true })
  await page.goto(`${origin}/edit/together`)
  await take('several-at-once')
  await page.goto(`${origin}/edit/document/brigade/brigade-a2`)
  await take('draft-in-hand')
}

async function takeAll(browser: Browser, link: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true })
  await acceptOne(browser, link)
  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, origin } = await open(browser, link, { width, colorScheme })
      for (const each of pages) {
        await page.goto(origin + each)
        const name = `${each.replaceAll('/', '-').slice(1)}-${width}-${colorScheme}.png`
        await page.screenshot({ path: join(out, name), fullPage: true })
      }
      await page.context().close()
    }
  }
}

/** So that there is a claim, and a decision. */
async function acceptOne(browser: Browser, link: string): Promise<void> {
  const { page, origin }: { page: Page; origin: string } = await open(browser, link, {
    width: 1280,
    colorScheme: 'light',
  })
  await page.goto(`${origin}/edit/document/brigade/brigade-a1`)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('a')])
  await page.context().close()
}
