import { answerTasks } from '../query/thread.js'
import { answerQuery } from './query-task.js'

answerTasks(answerQuery)
