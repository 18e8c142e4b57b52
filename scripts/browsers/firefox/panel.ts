import { writeFileSync } from 'node:fs';
import type { Panel } from '../driver.ts';
import { poll } from '../poll.ts';
import type { BrowserWindow } from './browser-window.ts';
import { strokes } from './keys.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

export class FirefoxPanel implements Panel {
  /** The id of the browsing context of the panel's document; another one after the panel was loaded anew. */
  context = 0;
  private readonly firefox: BrowserWindow;

  constructor(firefox: BrowserWindow) {
    this.firefox = firefox;
  }

  evaluate(expression: string): Promise<unknown> {
    return this.firefox.call('evaluate', this.context, expression);
  }

  async click(selector: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const middle = await poll(`${selector} in the panel`, () => this.middleOf(selector), 5_000);
    const panel = (await this.firefox.call('place-of', this.context)) as Place;
    const x = Math.round(panel.x + middle.x);
    const y = Math.round(panel.y + middle.y);
    await this.firefox.perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: button === 'left' ? 0 : 2 },
        { type: 'pointerUp', button: button === 'left' ? 0 : 2 },
      ],
    });
  }

  press(key: string): Promise<void> {
    return this.strike(strokes(key));
  }

  type(text: string): Promise<void> {
    return this.strike([...text].flatMap(strokes));
  }

  async screenshot(file: string): Promise<void> {
    const picture = (await this.firefox.call('picture-of-toolbox')) as string;
    writeFileSync(file, Buffer.from(picture, 'base64'));
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.firefox.call('resize-toolbox', width, height);
  }

  private async middleOf(selector: string): Promise<Place | null> {
    const middle = await this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (element === null) return null;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
    })()`);
    return middle as Place | null;
  }

  private async strike(actions: readonly object[]): Promise<void> {
    await this.firefox.call('focus', this.context);
    await this.firefox.perform({ type: 'key', id: 'keyboard', actions });
  }
}
