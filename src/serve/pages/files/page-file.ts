import type { Page } from '../page.js'
import type { Setup } from '../site-context.js'

/** A file that stands beside a page, at the page's path with the file's name behind it. */
export interface PageFile {
  readonly name: string
  /** What it is, for people. */
  readonly label: string
  readonly mediaType: string
  /** Whether it has all of which a page may show a part. */
  readonly isWhole?: boolean
  readonly headers?: Readonly<Record<string, string>>
  isOf(page: Page, setup: Setup): boolean
  /** Its text, whole or in parts; only of a page of which it is. */
  write(page: Page, setup: Setup): string | AsyncGenerator<string>
}
