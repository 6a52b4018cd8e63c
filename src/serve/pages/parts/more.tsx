import { useSetup } from '../site-context.js'

interface MoreProps {
  /** How many there are, and how many of these are shown. */
  of: number
  shown: number
  /** Whether they stand in the data of the page, where it has any. */
  inData?: boolean
}

/** How many more there are than are shown, and whether the data of the page have them; nothing where there are none. */
export function More({ of, shown, inData = true }: MoreProps) {
  const { site, hasData = false } = useSetup()
  const { longLists: words } = site.words
  if (of <= shown) return null
  return <p class="count">{inData && hasData ? words.inData(of - shown) : words.notShown(of - shown)}</p>
}
