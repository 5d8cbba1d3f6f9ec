/** Puppeteer 5 brings no types of its own; launch.ts uses only what has stayed the same since. */
declare module 'puppeteer-core-5' {
  interface LaunchOptions {
    executablePath: string;
    headless: boolean;
    args: readonly string[];
    userDataDir: string;
    timeout: number;
    env: Readonly<Record<string, string | undefined>>;
  }
  const puppeteer: { launch(options: LaunchOptions): Promise<unknown> };
  export default puppeteer;
}
