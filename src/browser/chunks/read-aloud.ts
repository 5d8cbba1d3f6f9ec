import { addFootBar } from '../foot-bars/add-foot-bar.ts';
import { showNotice } from '../notice.ts';
import { createBar } from '../read-aloud/bar.ts';
import { markSentence } from '../read-aloud/mark-sentence.ts';
import { createPlayer } from '../read-aloud/player.ts';
import type { ReadAloudChunk } from '../read-aloud/read-aloud-chunk.ts';
import { firstVisible, keepVisible } from '../read-aloud/scrolling.ts';
import { collectSentences } from '../read-aloud/sentences.ts';
import { createSpeaker } from '../read-aloud/speaker.ts';
import { spokenText } from '../read-aloud/spoken-text.ts';
import { provideChunk } from '../registry.ts';

const startReadAloud: ReadAloudChunk['startReadAloud'] = (parts, onStop) => {
  const sentences = collectSentences(parts);
  const speaker = createSpeaker();
  let unmark = (): void => undefined;
  let markedIndex = -1;

  const showSentence = (index: number): void => {
    const sentence = sentences[index];
    if (!sentence || index === markedIndex) return;
    unmark();
    const { first, restore } = markSentence(sentence);
    unmark = restore;
    markedIndex = index;
    if (first) keepVisible(first);
  };
  const player = createPlayer(
    sentences.map(({ text }) => spokenText(text)),
    firstVisible(sentences),
    speaker,
    {
      onChange(state) {
        showSentence(state.index);
        bar.show(state);
      },
      onFinish: () => stop(),
      onError: () => showNotice('朗读中断：这台电脑的语音没有回应。可以再按“播放”试一次。'),
    },
  );
  const bar = createBar(sentences.length, {
    toggle: () => (player.state().playing ? player.pause() : player.play()),
    move: player.move,
    setRate: player.setRate,
    stop: () => stop(),
  });

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) stop();
  };
  const silence = (): void => speaker.stop();
  const stop = (): void => {
    silence();
    unmark();
    document.removeEventListener('keydown', onKey);
    window.removeEventListener('pagehide', silence);
    document.documentElement.classList.remove('reading-aloud');
    removeBar();
    onStop();
  };

  document.addEventListener('keydown', onKey);
  window.addEventListener('pagehide', silence);
  document.documentElement.classList.add('reading-aloud');
  const removeBar = addFootBar(bar.element);
  player.play();
  bar.toggleButton.focus({ preventScroll: true });
  return stop;
};

provideChunk('read-aloud', { startReadAloud });
