import { type Agenda, packAgenda, unpackAgenda } from './agenda.ts';

/** Longer codes are no addresses that a browser keeps whole. */
const codeLimit = 16_000;

/** The agenda as letters and digits for an address. */
export function encodeAgenda(agenda: Agenda): string {
  const bytes = new TextEncoder().encode(JSON.stringify(packAgenda(agenda)));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** The agenda of a code; undefined when the code is cut or was never one. */
export function decodeAgenda(code: string): Agenda | undefined {
  if (code.length > codeLimit) return undefined;
  try {
    const binary = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return unpackAgenda(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}
