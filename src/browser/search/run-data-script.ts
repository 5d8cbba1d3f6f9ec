import { checksum } from '../../search/checksum.ts';
import { siteAddress } from '../site.ts';
import { SearchDataError } from './search-data-error.ts';

/** What a data file hands over when it runs: `xueku.provideData("<key>", "<base64>", "<checksum>")`. */
export interface ProvidedData {
  key: string;
  base64: string;
}

const provided = 'xueku-data';

/**
 * Passes data on to whoever loads the running script. Without state, because several chunks that share no modules
 * may load data at the same time.
 */
function provideData(key: string, base64: string, sum: string): void {
  if (checksum(base64) !== sum) return;
  document.currentScript?.dispatchEvent(new CustomEvent<ProvidedData>(provided, { detail: { key, base64 } }));
}

/** Long enough for a page that is being left to be gone. */
const pauseBeforeRetry = 300;

/**
 * Runs a file below `search/` as a classic script, the one way to load data that file:// allows.
 * @param address the same with what has to follow it in the address
 * @returns what it handed over; undefined when it did not get so far
 * @throws SearchDataError when there is no such file
 */
export function runDataScript(file: string, address = file): Promise<ProvidedData | undefined> {
  if (window.xueku) window.xueku.provideData = provideData;
  // Firefox calls a load that a click on a result cut off a failure; whoever comes back finds the page as it was left.
  return runOnce(file, address).catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry));
    return runOnce(file, address);
  });
}

function runOnce(file: string, address: string): Promise<ProvidedData | undefined> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    let data: ProvidedData | undefined;
    script.addEventListener(provided, (event) => (data = (event as CustomEvent<ProvidedData>).detail));
    script.onload = () => {
      script.remove();
      resolve(data);
    };
    script.onerror = () => {
      script.remove();
      reject(new SearchDataError('missing', file));
    };
    script.src = siteAddress(`search/${address}`);
    document.head.append(script);
  });
}
