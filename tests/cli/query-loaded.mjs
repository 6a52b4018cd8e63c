// preloaded by a test into every thread: says once whether the query engine is being loaded
import { register } from 'node:module'

register('./tell-loading.mjs', import.meta.url)
