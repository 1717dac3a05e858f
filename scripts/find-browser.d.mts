export const BROWSER_ARGS: string[]
export function findBrowser(): string | undefined
export function launchOptions(): { executablePath: string | undefined; chromiumSandbox: boolean; args: string[] }
