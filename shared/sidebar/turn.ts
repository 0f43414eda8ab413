/**
 * Lets the browser do what waits: input, drawing, messages. Not by a timer: those of hidden pages stand still for up to
 * a minute.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
