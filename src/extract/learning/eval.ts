import { evaluateFolder } from './evaluate.js'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: npm run eval -- DIR: a folder with text/ and attributions/, as PolNeAR has it\n')
  process.exitCode = 2
} else process.stdout.write(evaluateFolder(folder))
