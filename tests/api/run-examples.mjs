// Runs programs one after the other and tells, in JSON, what each printed, or how it failed.
import { formatWithOptions } from 'node:util'

const told = {}
const write = process.stdout.write.bind(process.stdout)
for (const file of process.argv.slice(2)) {
  const lines = []
  console.log = (...values) => lines.push(formatWithOptions({}, ...values))
  try {
    await import(file)
    // what a stream tells comes in a later turn
    await new Promise(resolve => setImmediate(resolve))
  } catch (error) {
    lines.push(error.stack)
  }
  told[file] = lines.join('\n')
}
write(JSON.stringify(told), () => process.exit())
