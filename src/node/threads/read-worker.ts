import { type ReadDocumentOptions, readDocumentText } from '../../extract/read/read-document-text.js'
import { handleTasks } from './task-handler.js'

/** A document to be read. */
export interface ReadTask extends ReadDocumentOptions {
  readonly bytes: Uint8Array
}

export default handleTasks(({ bytes, ...options }: ReadTask, onStart) => {
  onStart()
  return readDocumentText(bytes, options)
})
