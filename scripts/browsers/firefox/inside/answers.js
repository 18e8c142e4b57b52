/** Which answer, by the value of one of its headers, came for which request id; since the last `drain`. */
export async function answers(header) {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  return [...window.corscopeOracle.channels].flatMap(([id, { channel }]) => {
    try {
      return [{ requestId: String(id), value: channel.getResponseHeader(header) }];
    } catch {
      return []; // no answer, or none with this header
    }
  });
}
