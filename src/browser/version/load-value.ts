/** Firefox calls a load that a click on a link cut off a failure: by then the page is gone. */
const pauseBeforeRetry = 300;

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    script.src = address;
    document.head.append(script);
  });
}

/**
 * Runs a script that leaves a value on the window, the one way to read a file that file:// allows.
 * @returns the value, whatever it is
 * @throws Error when there is no such file, or it was cut off or overwritten and leaves nothing
 */
export async function loadValue(address: string, name: string): Promise<unknown> {
  await run(address).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry));
    return run(address);
  });
  const value = (window as unknown as Record<string, unknown>)[name];
  if (value === undefined) throw new Error(address);
  return value;
}
