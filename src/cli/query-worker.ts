import { answerTasks } from '../node/threads/thread.js'
import { answerQuery } from './query-task.js'

answerTasks(answerQuery)
