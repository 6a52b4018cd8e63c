import { fail, stopOnSignals } from './exit.js'
import { createProgram } from './program.js'

stopOnSignals()
try {
  await createProgram().parseAsync()
} catch (error) {
  fail(error)
}
