import { expect, it, vi } from 'vitest'
import { keepCompiled } from '../../src/node/compile-cache.js'

it('keeps compiled code where Node can, and goes on where it cannot', () => {
  const enableCompileCache = vi.fn()
  keepCompiled({ enableCompileCache })
  expect(enableCompileCache).toHaveBeenCalledOnce()
  expect(() => keepCompiled({})).not.toThrow()
})
