import { chineseVoice } from '../voices.ts';
import type { Speaker } from './player.ts';

/** Some engines swallow a sentence that follows a cancelled one at once. */
const restartDelay = 60;

/** Speaks through the browser's speech synthesis, only with a voice on this machine. */
export function createSpeaker(): Speaker {
  const { speechSynthesis } = window;
  /** Kept here because Chromium forgets the events of an utterance that nobody refers to. */
  let current: SpeechSynthesisUtterance | undefined;
  let timer: number | undefined;

  const stop = (): void => {
    current = undefined;
    window.clearTimeout(timer);
    speechSynthesis.cancel();
  };
  return {
    stop,
    speak(text, rate, onEnd, onError) {
      const interrupted = current !== undefined;
      stop();
      const voice = chineseVoice();
      if (!voice) {
        onError();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      const finish = (callback: () => void) => () => {
        // Events of a cancelled utterance arrive late and mean nothing any more.
        if (current !== utterance) return;
        current = undefined;
        callback();
      };
      utterance.onend = finish(onEnd);
      utterance.onerror = finish(onError);
      current = utterance;
      timer = window.setTimeout(() => speechSynthesis.speak(utterance), interrupted ? restartDelay : 0);
    },
  };
}
