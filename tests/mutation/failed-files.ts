import type { Plugin } from 'vitest/config'
import type { Vitest } from 'vitest/node'

type File = ReturnType<Vitest['state']['getFiles']>[number]
type Task = File['tasks'][number]

/** Has a file that fails before its first test, as in `beforeAll`, count as a test that fails: a broken rule was noticed. */
export function failedFiles(): Plugin {
  return {
    name: 'failed-files',
    configureVitest({ vitest }) {
      const start = vitest.start.bind(vitest)
      vitest.start = async (filters?: string[]) => {
        const result = await start(filters)
        for (const file of vitest.state.getFiles()) if (file.result?.state === 'fail') markFailed(file)
        return result
      }
    },
  }
}

function markFailed(file: File): void {
  const tests = testsOf(file.tasks)
  if (tests.some(({ result }) => result?.state === 'fail')) return
  const errors = file.result?.errors ?? []
  const first = tests[0]
  if (first) first.result = { state: 'fail', errors }
  else
    file.tasks.push({ type: 'test', name: 'is loaded', mode: 'run', file, result: { state: 'fail', errors } } as Task)
}

const testsOf = (tasks: readonly Task[]): Task[] =>
  tasks.flatMap(task => (task.type === 'suite' ? testsOf(task.tasks) : [task]))
