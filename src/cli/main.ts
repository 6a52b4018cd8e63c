#!/usr/bin/env node
import { keepCompiled } from '../node/compile-cache.js'

// what is loaded from here on is found compiled by the next start, and nothing that was loaded before
keepCompiled()
await import('./start.js')
