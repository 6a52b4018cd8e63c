import { useSetup } from '../site-context.js'
import type { PageFile } from './page-file.js'

/** Links to files beside the page. */
export function FileLinks({ of }: { of: readonly PageFile[] }) {
  const { path, asOf } = useSetup()
  const name = path.slice(1).replace(/[^\p{L}\p{N}]+/gu, '-')
  return (
    <ul class="inline">
      {of.map(file => (
        <li>
          <a
            href={`${path}/${file.name}${asOf === undefined ? '' : `?as-of=${asOf}`}`}
            type={file.mediaType.split(';')[0]}
            download={`${name}-${file.name}`}
          >
            {file.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
