/** An actor of Comunica, as far as it is changed here. */
export interface Actor {
  readonly name: string
  run(action: never): Promise<unknown>
}

/** What asks the actors on a bus. */
export interface Mediator<A = never, O = unknown> {
  readonly bus: { readonly actors: readonly (Actor & Record<string, Mediator>)[] }
  mediate(action: A): Promise<O>
}

/** The actor that takes a query through an engine, with the mediators for each step. */
export function findProcess(engine: object): Record<string, Mediator> {
  const { mediatorQueryProcess } = (engine as { actorInitQuery: Record<string, Mediator> }).actorInitQuery
  return findActor(mediatorQueryProcess!, '#sequential')
}

/** The actor on a mediator's bus whose name ends so. */
export function findActor(mediator: Mediator, ending: string): Actor & Record<string, Mediator> {
  const found = mediator.bus.actors.filter(({ name }) => name.endsWith(ending))
  if (found.length !== 1) throw new Error(`expected one actor of Comunica named …${ending}, found ${found.length}`)
  return found[0]!
}

/** Lets an actor do something else. */
export function replaceRun<A>(actor: Actor, run: (action: A) => Promise<unknown>): void {
  actor.run = run as Actor['run']
}
