import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

// Only what the page draws with goes into the bundle.
echarts.use([BarChart, GridComponent, CanvasRenderer, SVGRenderer]);

export const init = echarts.init;
export type { EChartsType } from 'echarts/core';
