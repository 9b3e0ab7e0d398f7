/**
 * What was made of a thing is made once, as long as the thing lives: while a list grows page by page, or is asked for again at
 * every key, only what is new costs anything.
 */
export function remember<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined || made.has(thing)) return known as Made;
    const fresh = make(thing);
    made.set(thing, fresh);
    return fresh;
  };
}
