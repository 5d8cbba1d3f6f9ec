/** Android writes zh_CN, some Linux engines cmn. */
const chinese = /^(?:zh|cmn)(?:[-_]|$)/i;
const mandarin = /^(?:zh[-_](?:CN|Hans)|cmn|zh$)/i;

/**
 * Chinese voices that speak on this machine, Mandarin of the mainland first.
 * Other voices would send the text to somebody's server.
 */
export function localChineseVoices<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice[] {
  const local = voices.filter((voice) => voice.localService && chinese.test(voice.lang));
  const isMandarin = (voice: Voice): boolean => mandarin.test(voice.lang);
  return [...local.filter(isMandarin), ...local.filter((voice) => !isMandarin(voice))];
}

/** The browser's best local Chinese voice, if it has one by now. */
export function chineseVoice(): SpeechSynthesisVoice | undefined {
  return 'speechSynthesis' in window ? localChineseVoices(window.speechSynthesis.getVoices())[0] : undefined;
}

/** Calls back once, as soon as there is a local Chinese voice; browsers list their voices late. */
export function whenChineseVoice(callback: () => void): void {
  if (!('speechSynthesis' in window)) return;
  const { speechSynthesis } = window;
  const check = (): void => {
    if (!chineseVoice()) return;
    speechSynthesis.onvoiceschanged = null;
    callback();
  };
  speechSynthesis.onvoiceschanged = check;
  check();
}
