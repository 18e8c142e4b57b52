/** The value of an expression in the document of a browsing context, as JSON; a promise is awaited. */
export async function evaluate(contextId, expression) {
  const actor = BrowsingContext.get(contextId).currentWindowGlobal.getActor('MarionetteCommands');
  const script = `
    const done = arguments[arguments.length - 1];
    (async () => (${expression}))().then(
      (value) => done(JSON.stringify({ value })),
      (error) => done(JSON.stringify({ error: String(error) })),
    );`;
  const { value, error } = JSON.parse(
    await actor.executeScript(script, [], { sandboxName: null, async: true, timeout: 60_000 }),
  );
  if (error !== undefined) throw new Error(error);
  return value;
}
