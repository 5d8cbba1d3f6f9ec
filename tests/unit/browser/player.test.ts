import { describe, expect, it, vi } from 'vitest';
import { createPlayer } from '../../../src/browser/read-aloud/player.ts';

function setUp() {
  const said: string[] = [];
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const speaker = {
    stop: vi.fn(),
    speak(text: string, rate: number, onEnd: () => void, onError: () => void) {
      said.push(`${text}×${rate}`);
      end = onEnd;
      fail = onError;
    },
  };
  const events = { onChange: vi.fn(), onFinish: vi.fn(), onError: vi.fn() };
  const player = createPlayer(['甲', '乙', '丙'], 0, speaker, events);
  return { player, said, events, speaker, end: () => end(), fail: () => fail() };
}

describe('reading sentence by sentence', () => {
  it('reads one after another and finishes', () => {
    const { player, said, events, end } = setUp();
    player.play();
    end();
    end();
    expect(events.onFinish).not.toHaveBeenCalled();
    end();
    expect(said).toEqual(['甲×1', '乙×1', '丙×1']);
    expect(events.onFinish).toHaveBeenCalledTimes(1);
  });

  it('after a pause the sentence begins anew', () => {
    const { player, said, speaker } = setUp();
    player.play();
    player.pause();
    expect(speaker.stop).toHaveBeenCalled();
    player.play();
    expect(said).toEqual(['甲×1', '甲×1']);
  });

  it('moves stay within the text, and are silent while paused', () => {
    const { player, said } = setUp();
    player.move(-1);
    expect(player.state()).toEqual({ index: 0, playing: false });
    player.move(9);
    expect(player.state()).toEqual({ index: 2, playing: false });
    expect(said).toEqual([]);
  });

  it('a new speed counts at once', () => {
    const { player, said } = setUp();
    player.play();
    player.setRate(1.5);
    expect(said).toEqual(['甲×1', '甲×1.5']);
  });

  it('a voice that fails pauses', () => {
    const { player, events, fail } = setUp();
    player.play();
    fail();
    expect(player.state().playing).toBe(false);
    expect(events.onError).toHaveBeenCalledTimes(1);
  });
});
