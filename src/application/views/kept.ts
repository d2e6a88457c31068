type Branch = { made?: { value: unknown }; further: WeakMap<object, Branch> }

/**
 * Works something out once for the same things, and gives everybody who asks the very same answer. For what follows
 * from states alone, which are never changed in place: a state that has moved on is another thing, and is asked anew.
 */
export function kept<Things extends readonly object[], Made>(
  make: (...things: Things) => Made,
): (...things: Things) => Made {
  const root: Branch = { further: new WeakMap() }
  return (...things) => {
    let branch = root
    for (const thing of things) {
      let next = branch.further.get(thing)
      if (!next) branch.further.set(thing, (next = { further: new WeakMap() }))
      branch = next
    }
    branch.made ??= { value: make(...things) }
    return branch.made.value as Made
  }
}

/**
 * The same for what follows from states and a few plain facts. What makes it is handed those facts as they read written
 * out, and nothing else: what is true of one person alone cannot reach it unless it stands among them.
 */
export function keptFor<Facts, Things extends readonly object[], Made>(
  make: (facts: Facts, ...things: Things) => Made,
): (facts: Facts, ...things: Things) => Made {
  const byFacts = kept((..._things: Things) => new Map<string, { value: Made }>())
  return (facts, ...things) => {
    const known = byFacts(...things)
    const written = JSON.stringify(facts)
    let made = known.get(written)
    if (!made) known.set(written, (made = { value: make(JSON.parse(written) as Facts, ...things) }))
    return made.value
  }
}
