// The live chart over the server's drawing, and the map and distribution that point at each other.
import * as echarts from 'echarts/core';
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([CustomChart, LineChart, GridComponent, SVGRenderer]);

const FONT = "'Inter Variable', Inter, sans-serif";
const NARROW = 560;

/** The page's colours, which change with light and dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: value('ink'), ink2: value('ink2'), ink3: value('ink3'), rule: value('rule'),
    own: value('acc'), quiet: value('quiet'), page: value('bg'), limit: value('st-wrong'), fan: value('fan'),
  };
}

/** Numbers as the server writes them. */
function writer(data) {
  const locale = data.language === 'en' ? 'en-GB' : 'nb-NO';
  return (value, decimals = data.decimals) => {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .format(value)
      .replace(/\u00a0/g, '\u202f')
      .replace('-', '\u2212');
  };
}

function decimalsOf(step) {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 6;
}

/** Labels at least `distance` apart; what would move too far is left out. */
function spread(labels, distance, top, bottom) {
  const placed = labels.filter((label) => label.fixed);
  const movable = labels.filter((label) => !label.fixed).sort((a, b) => a.y - b.y);
  for (const label of movable) {
    for (let move = 0; move <= 30; move += 1) {
      const free = [label.y + move, label.y - move].find(
        (y) => y >= top && y <= bottom && placed.every((other) => Math.abs(other.y - y) >= distance),
      );
      if (free !== undefined) {
        placed.push({ ...label, y: free });
        break;
      }
    }
  }
  return placed;
}

function lastOf(points) {
  return points[points.length - 1];
}

/** The figures of every line in one year, the area's own first. */
function readingOf(data, year, write) {
  const at = (line) => line.points.find(([y]) => y === year);
  const parts = [];
  const own = at(data.own);
  if (own) parts.push({ name: data.own.name, value: write(own[1]), own: true });
  const coming = data.ahead.find((one) => one.year === year);
  if (coming) {
    parts.push({ name: data.labels.median, value: write(coming.p50), own: true });
    parts.push({ name: data.labels.p80, value: `${write(coming.p10)}–${write(coming.p90)}` });
  }
  for (const line of data.others) {
    const point = at(line);
    if (point) parts.push({ name: line.name, value: write(point[1]) });
  }
  return parts;
}

class LiveChart {
  constructor(element) {
    this.element = element;
    this.data = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
    this.write = writer(this.data);
    this.years = this.allYears();
    this.year = null;
    this.stage = document.createElement('div');
    this.stage.className = 'chart-live';
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'img');
    this.stage.setAttribute('aria-label', `${this.data.labels.alternative} ${this.data.labels.keys}`);
    this.reader = document.createElement('p');
    this.reader.className = 'sr';
    this.reader.setAttribute('aria-live', 'polite');
    element.append(this.stage, this.reader);
    element.querySelector('.chart-still').hidden = true;
    this.chart = echarts.init(this.stage, null, { renderer: 'svg' });
    this.draw();
    this.listen();
  }

  allYears() {
    const years = new Set(this.data.own.points.map(([year]) => year));
    this.data.ahead.forEach((one) => years.add(one.year));
    return [...years].sort((a, b) => a - b);
  }

  listen() {
    this.resized = new ResizeObserver(() => {
      this.chart.resize();
      this.draw();
    });
    this.resized.observe(this.stage);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    this.chart.getZr().on('mousemove', (event) => this.point(this.nearest(event.offsetX)));
    this.chart.getZr().on('globalout', () => this.point(null));
    this.stage.addEventListener('blur', () => this.point(null));
    this.stage.addEventListener('keydown', (event) => this.move(event));
  }

  nearest(x) {
    const year = Math.round(this.chart.convertFromPixel({ xAxisIndex: 0 }, x));
    return this.years.reduce((best, one) => (Math.abs(one - year) < Math.abs(best - year) ? one : best));
  }

  move(event) {
    const at = this.years.indexOf(this.year ?? lastOf(this.data.own.points)[0]);
    const steps = { ArrowLeft: -1, ArrowRight: 1, Home: -this.years.length, End: this.years.length };
    if (event.key === 'Escape') this.point(null);
    if (!(event.key in steps)) return;
    event.preventDefault();
    const next = this.year === null && event.key.startsWith('Arrow') ? at : at + steps[event.key];
    this.point(this.years[Math.max(0, Math.min(this.years.length - 1, next))]);
    const reading = readingOf(this.data, this.year, this.write);
    this.reader.textContent = `${this.year}: ${reading.map((one) => `${one.name} ${one.value}`).join(', ')}`;
  }

  point(year) {
    if (year === this.year) return;
    this.year = year;
    this.draw();
  }

  draw() {
    const { data } = this;
    const look = colours();
    const narrow = this.stage.clientWidth < NARROW;
    const size = narrow ? 12 : 13;
    const [min, max, step] = data.axis;
    const tickDecimals = decimalsOf(step);
    const first = data.own.points[0][0];
    const end = Math.max(lastOf(data.own.points)[0], ...data.ahead.map((one) => one.year));
    const ticks = Math.max(...[min, max, min + step].map((value) => this.write(value, tickDecimals).length));
    const unitRoom = data.unit.length <= 2 ? data.unit.length + 1 : 0;
    const grid = { left: Math.max(narrow ? 36 : 44, 12 + (ticks + unitRoom) * size * 0.6), right: narrow ? 92 : 150, top: 18, bottom: 36 };
    const inside = (value) => Math.max(min, Math.min(max, value));
    const last = lastOf(data.own.points);

    const band = (low, high, opacity) => ({
      type: 'custom', silent: true, z: 1, data: [0],
      renderItem: (parameters, api) => {
        const path = [{ year: last[0], [low]: last[1], [high]: last[1] }, ...data.ahead];
        const points = path.map((one) => api.coord([one.year, inside(one[high])]));
        [...path].reverse().forEach((one) => points.push(api.coord([one.year, inside(one[low])])));
        return { type: 'polygon', shape: { points }, style: { fill: `rgba(${look.fan},${opacity})` } };
      },
    });

    const line = (points, style, more = {}) => ({
      type: 'line', silent: true, symbol: 'none', animation: false, data: points, lineStyle: style, ...more,
    });

    const series = [];
    if (data.ahead.length) {
      series.push(band('p10', 'p90', 0.13), band('p25', 'p75', 0.17));
      series.push(line([last, ...data.ahead.map((one) => [one.year, inside(one.p50)])],
        { color: look.own, width: 1.6, type: [5, 4] }, { z: 4 }));
    }
    data.others.forEach((other) => series.push(line(other.points, { color: look.quiet, width: 1.3 }, { z: 2 })));
    if (data.trend.length > 1) {
      series.push(line(data.trend, { color: look.own, width: 1.4, opacity: 0.75, type: [1.5, 3] }, { z: 4 }));
    }
    if (data.limit) {
      series.push(line([[first, data.limit.value], [end, data.limit.value]], { color: look.limit, width: 1.6 }, { z: 5 }));
    }
    data.breaks.filter((one) => one.year > first && one.year <= end).forEach((one) => {
      series.push(line([[one.year - 0.5, min], [one.year - 0.5, max]], { color: look.ink3, width: 1, type: [2, 3] }, { z: 3 }));
    });
    series.push(line(this.broken(), { color: look.own, width: 2.8 }, {
      z: 7, symbol: 'circle', symbolSize: (value) => (value && value[0] === last[0] ? 10 : 6), showAllSymbol: true,
      connectNulls: false, itemStyle: { color: look.own, borderColor: look.page, borderWidth: 1.2 },
    }));
    series.push(this.labels(look, narrow, size, grid, inside, end));
    if (this.year !== null) series.push(this.cursor(look, size, grid, inside));

    this.chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT },
      grid,
      xAxis: {
        type: 'value', min: first, max: Math.max(end, first + 1), axisLabel: { customValues: this.yearTicks(first, end, narrow), formatter: (year) => String(year), color: look.ink2, fontSize: size, margin: 12, showMinLabel: true },
        axisLine: { lineStyle: { color: look.ink } },
        axisTick: { show: true, length: 5, customValues: this.yearTicks(first, end, narrow), lineStyle: { color: look.ink } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value', min, max, interval: step,
        axisLabel: {
          formatter: (value) => {
            const text = this.write(value, tickDecimals);
            return Math.abs(value - max) < step / 100 && data.unit.length <= 2 ? `${text} ${data.unit}` : text;
          },
          color: look.ink2, fontSize: size, margin: 10,
        },
        splitLine: { lineStyle: { color: look.rule } },
        axisLine: { show: false },
      },
      series,
    }, true);
  }

  /** The own line, interrupted where a figure is missing or hidden. */
  broken() {
    const points = [];
    this.data.own.points.forEach((point, i) => {
      const before = this.data.own.points[i - 1];
      if (before && this.data.gaps.some((gap) => gap > before[0] && gap < point[0])) points.push([point[0], null]);
      points.push(point);
    });
    return points;
  }

  yearStep(span, narrow) {
    return [1, 2, 5, 10, 20].find((one) => span / one <= (narrow ? 4 : 8)) ?? 50;
  }

  /** Round years, and the first one when it does not stand too near the next. */
  yearTicks(first, end, narrow) {
    const step = this.yearStep(end - first, narrow);
    const ticks = [];
    for (let year = Math.ceil(first / step) * step; year <= end; year += step) ticks.push(year);
    if (ticks[0] !== first && ticks[0] - first > step / 2) ticks.unshift(first);
    return ticks;
  }

  labels(look, narrow, size, grid, inside, end) {
    const { data } = this;
    const last = lastOf(data.own.points);
    return {
      type: 'custom', silent: true, z: 9, data: [0],
      renderItem: (parameters, api) => {
        const height = parameters.coordSys.height + parameters.coordSys.y;
        const at = (year, value) => api.coord([year, inside(value)]);
        const own = at(...last);
        const fixed = [{ text: `${data.own.name} ${this.write(last[1])}`, x: own[0] + 11, y: own[1], fill: look.own, weight: 660, fixed: true }];
        const near = data.others.filter((one) => one.points.length).map((one) => {
          const point = lastOf(one.points);
          const place = at(...point);
          return { text: `${one.name} ${this.write(point[1])}`, x: place[0] + 8, y: place[1], fill: look.ink2, weight: 450 };
        });
        const edge = [];
        const right = at(end, 0)[0] + 8;
        const short = data.limit && `${data.limit.label.split(',')[0]} ${this.write(data.limit.value, decimalsOf(data.limit.value))}`;
        if (data.limit) edge.push({ text: narrow ? short : data.limit.label, x: right, y: at(end, data.limit.value)[1], fill: look.limit, weight: 600, fixed: true });
        if (data.ahead.length) {
          const far = lastOf(data.ahead);
          edge.push({ text: narrow ? this.write(far.p50) : data.labels.expected, x: right, y: at(end, far.p50)[1], fill: look.own, weight: 560 });
          const lines = data.labels.band.split('\n');
          const top = at(end, far.p90)[1];
          if (lines[1]) edge.push({ text: lines[1], x: right, y: top + 8, fill: look.ink2, weight: 450 });
          edge.push({ text: lines[0], x: right, y: top - 8, fill: look.ink2, weight: 450 });
        }
        const all = [...spread([...fixed, ...near], 15, grid.top - 6, height - 6), ...spread(edge, 17, grid.top - 6, height - 6)];
        return {
          type: 'group',
          children: all.map((label) => ({
            type: 'text',
            style: {
              text: label.text, x: label.x, y: label.y, fill: label.fill, font: `${label.weight} ${size}px ${FONT}`,
              textVerticalAlign: 'middle', stroke: look.page, lineWidth: 4,
            },
          })),
        };
      },
    };
  }

  /** A line through the year, with every figure of it. */
  cursor(look, size, grid, inside) {
    const { data } = this;
    const parts = readingOf(data, this.year, this.write);
    return {
      type: 'custom', silent: true, z: 20, data: [0],
      renderItem: (parameters, api) => {
        const x = api.coord([this.year, data.axis[0]])[0];
        const { y, height, width, x: left } = parameters.coordSys;
        const widest = Math.max(...parts.map((one) => one.name.length + one.value.length), 8) * size * 0.56 + 36;
        const room = left + width + grid.right;
        const boxX = x + 12 + widest > room ? x - 12 - widest : x + 12;
        const lines = parts.length + 1;
        const text = (content, dx, dy, weight, align = 'left') => ({
          type: 'text',
          style: { text: content, x: boxX + dx, y: y + 8 + dy, fill: look.ink, font: `${weight} ${size}px ${FONT}`, textAlign: align, textVerticalAlign: 'top' },
        });
        return {
          type: 'group',
          children: [
            { type: 'line', shape: { x1: x, y1: y, x2: x, y2: y + height }, style: { stroke: look.ink, lineWidth: 1 } },
            { type: 'rect', shape: { x: boxX, y, width: widest, height: lines * 20 + 14, r: 4 }, style: { fill: look.page, stroke: look.ink2, lineWidth: 1 } },
            text(String(this.year), 12, 0, 650),
            ...parts.flatMap((one, i) => [
              text(one.name, 12, (i + 1) * 20, one.own ? 600 : 420),
              text(one.value, widest - 12, (i + 1) * 20, one.own ? 600 : 420, 'right'),
            ]),
          ],
        };
      },
    };
  }
}

/** Pointing at an area in the map marks it in the distribution, and the other way round. */
function link(group) {
  const reader = group.querySelector('.read-out');
  const marks = [...group.querySelectorAll('[data-area]')];
  const places = [...new Set(marks.map((one) => one.dataset.area))];
  const show = (area) => {
    marks.forEach((one) => one.classList.toggle('marked', one.dataset.area === area));
    const any = marks.find((one) => one.dataset.area === area);
    if (reader) reader.textContent = any ? any.querySelector('title').textContent : '';
  };
  group.addEventListener('pointerover', (event) => show(event.target.closest('[data-area]')?.dataset.area ?? null));
  group.addEventListener('click', (event) => {
    const area = event.target.closest('[data-area]')?.dataset.area;
    if (!area) return;
    const address = new URL(window.location.href);
    address.searchParams.set('area', area);
    window.location.assign(address);
  });
  const plot = group.querySelector('.distribution');
  if (!plot) return;
  // The dots of the distribution lie in rising order, so the arrow keys walk from low to high.
  const order = [...plot.querySelectorAll('[data-area]')].map((one) => one.dataset.area);
  const walk = order.length ? order : places;
  let at = -1;
  plot.setAttribute('tabindex', '0');
  plot.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    at = Math.max(0, Math.min(walk.length - 1, at + steps[event.key]));
    show(walk[at]);
  });
  plot.addEventListener('blur', () => show(null));
}

function start(root) {
  root.querySelectorAll('[data-chart]').forEach((element) => {
    if (!element.dataset.live) {
      element.dataset.live = 'true';
      new LiveChart(element);
    }
  });
}

start(document);
document.querySelectorAll('[data-linked]').forEach(link);
document.addEventListener('htmx:afterSwap', () => start(document));
