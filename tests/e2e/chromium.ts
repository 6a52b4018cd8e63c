import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The path of a Chromium, or undefined where there is none; `CLAIMGRAPH_CHROMIUM` names another. */
export const chromiumPath: string | undefined = [
  process.env.CLAIMGRAPH_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path !== undefined && existsSync(path))

/** Starts the browser that is there, without anything that it does of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })
}

/** What a page complained of: errors and warnings of its console, scripts that failed, dialogs, and requests to elsewhere. */
export function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('dialog', dialog => {
    complaints.push(`${page.url()}: a dialog, ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('requestfailed', request => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${request.url()} failed`)
  })
  page.on('request', request => {
    const { hostname, protocol } = new URL(request.url())
    if (!['127.0.0.1', ''].includes(hostname) && protocol !== 'blob:')
      complaints.push(`${page.url()}: ${request.url()}`)
  })
  return complaints
}
