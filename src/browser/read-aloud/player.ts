/** Something that says one sentence at a time. */
export interface Speaker {
  speak(text: string, rate: number, onEnd: () => void, onError: () => void): void;
  stop(): void;
}

export interface PlayerState {
  /** The sentence being read or, while paused, to be read next. */
  index: number;
  playing: boolean;
}

export interface PlayerEvents {
  onChange(state: PlayerState): void;
  /** After the last sentence. */
  onFinish(): void;
  /** The voice failed; the player is paused. */
  onError(): void;
}

export interface Player {
  play(): void;
  /** Play goes on with the whole sentence: pausing within one is unreliable in most engines. */
  pause(): void;
  /** Goes `step` sentences on or back and keeps playing or pausing. */
  move(step: number): void;
  setRate(rate: number): void;
  state(): PlayerState;
}

/** Reads texts one after another. */
export function createPlayer(
  texts: readonly string[],
  start: number,
  speaker: Speaker,
  events: PlayerEvents,
): Player {
  let index = start;
  let playing = false;
  let rate = 1;

  const changed = (): void => events.onChange({ index, playing });
  const speak = (): void =>
    speaker.speak(
      texts[index] ?? '',
      rate,
      () => {
        if (index + 1 >= texts.length) {
          playing = false;
          events.onFinish();
          return;
        }
        index += 1;
        changed();
        speak();
      },
      () => {
        playing = false;
        changed();
        events.onError();
      },
    );

  return {
    play() {
      playing = true;
      changed();
      speak();
    },
    pause() {
      playing = false;
      speaker.stop();
      changed();
    },
    move(step) {
      index = Math.max(0, Math.min(texts.length - 1, index + step));
      changed();
      if (playing) speak();
    },
    setRate(value) {
      rate = value;
      if (playing) speak();
    },
    state: () => ({ index, playing }),
  };
}
