import module from 'node:module'

/** What of `node:module` keeps compiled code, from Node 22.1 on. */
type Cache = { enableCompileCache?: () => unknown }

/**
 * Has V8 keep the code that is loaded from now on as it was compiled, where Node can: the next start of a command finds it
 * compiled. It lies in Node's folder for it, or that which NODE_COMPILE_CACHE names, and NODE_DISABLE_COMPILE_CACHE prevents it.
 */
export function keepCompiled(cache: Cache = module as Cache): void {
  cache.enableCompileCache?.()
}
