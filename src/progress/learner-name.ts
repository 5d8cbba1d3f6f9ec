/** Long enough for a name with a department, short enough for a table. */
const nameLimit = 20;

/** Blanks and control characters, which would break lines in tables and file names. */
const blanks = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/** Half of a character outside the basic plane, which no encoder takes. */
const isBroken = (character: string): boolean => /^[\ud800-\udfff]$/.test(character);

/** A learner's name as it is kept: without blanks around it and not too long; any other characters are data. */
export function cleanLearnerName(name: string): string {
  const characters = Array.from(name.replace(blanks, ' ').trim()).filter((one) => !isBroken(one));
  return characters.slice(0, nameLimit).join('').trim();
}
