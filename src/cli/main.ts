#!/usr/bin/env node
import { keepCompiled } from '../node/compile-cache.js'
import { fail, stopOnSignals } from './exit.js'
import { createProgram } from './program.js'

keepCompiled()
stopOnSignals()
try {
  await createProgram().parseAsync()
} catch (error) {
  fail(error)
}
