const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** True for the names that Windows keeps for devices, with any extension: such a file cannot be unpacked there. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}
