import { preferences } from '../site.ts';
import type { Command } from './commands.ts';
import { printHandout } from './handout.ts';
import { createKeyHelp, helpTitle } from './key-help.ts';
import { createLaser } from './laser.ts';
import { createLessonQr, qrTitle } from './lesson-qr.ts';
import { createOverview } from './overview.ts';
import { createPanel } from './panel.ts';
import { adviceTitle, createPresenterAdvice } from './presenter-advice.ts';
import { createPresenterLink } from './presenter-link.ts';
import { goBack, goOn, plannedForSession } from './session.ts';
import type { Stage, Tools } from './stage.ts';
import { listenToSwipes } from './swipe.ts';
import { createTimerView } from './timer-view.ts';
import { keepScreenOn } from './wake-lock.ts';

/** @see ProjectionToolsChunk */
export function startTools(stage: Stage): Tools {
  const planned = plannedForSession(stage);
  const panel = createPanel(stage.element);
  const laser = createLaser(stage.element);
  const overview = createOverview(stage);
  const timerView = createTimerView(stage, planned);
  const link = createPresenterLink(stage, planned);
  const stopHandout = printHandout(stage);
  const letSleep = keepScreenOn();
  listenToSwipes(stage);
  stage.onChange(() => {
    if (stage.state === 'overview') overview.update();
    else overview.close();
  });

  let adviceInFullScreen = false;

  const openPresenter = (): void => {
    panel.close();
    if (!link.open()) stage.say('浏览器拦住了新窗口。请在地址栏旁边允许弹出窗口，再按一次 N。');
  };
  const actions: Partial<Record<Command, () => void>> = {
    overview() {
      if (stage.state === 'overview') stage.setState('ready');
      else {
        stage.setState('overview');
        overview.open();
      }
    },
    laser: () => stage.announce(laser.toggle() ? '光点已打开，动一动鼠标' : '光点已关闭'),
    timer: () => stage.announce(timerView.toggle() ? '计时已显示' : '计时已隐藏'),
    'run-timer'() {
      stage.timer.run(!stage.timer.isRunning());
      stage.changed();
    },
    'reset-timer'() {
      stage.timer.reset();
      stage.changed();
    },
    presenter() {
      adviceInFullScreen = stage.fullScreen.isOn();
      if (adviceInFullScreen)
        panel.open(adviceTitle, 'stage-advice', ...createPresenterAdvice(openPresenter));
      else openPresenter();
    },
    handout: () => window.print(),
    qr() {
      const content = createLessonQr();
      if (panel.name === qrTitle) panel.close();
      else if (content) panel.open(qrTitle, 'stage-qr', ...content);
      else stage.say('这里没有二维码：双击打开的资料没有网址，本站也可能没有填写网址。');
    },
    help() {
      if (panel.name === helpTitle) panel.close();
      else panel.open(helpTitle, 'stage-help', ...createKeyHelp(preferences.get().shortcuts));
    },
  };
  return {
    run: (command) => actions[command]?.(),
    afterLast: () => goOn(stage),
    beforeFirst: () => goBack(stage),
    closePanel() {
      // Esc out of full screen is what the advice says: it stays to be read on.
      const isFollowed = adviceInFullScreen && !stage.fullScreen.isOn();
      adviceInFullScreen = false;
      return (isFollowed && panel.name === adviceTitle) || panel.close();
    },
    overviewKey: overview.key,
    stop() {
      timerView.stop();
      link.stop();
      stopHandout();
      letSleep();
    },
  };
}
