// Messages about what draws the map: Chinese, English.
export const painter = {
  title: ['地图由什么绘制', 'What draws the map'],
  by: {
    drawn: ['地图由本图志自己绘制，不用 WebGL。', 'The atlas draws this map itself, without WebGL.'],
    webgl: ['地图由 MapLibre 用 WebGL 绘制。', 'MapLibre draws this map with WebGL.'],
  },
  because: {
    asked: ['地址里这样要求。', 'The address asks for that.'],
    none: ['这个浏览器没有 WebGL 2。', 'This browser has no WebGL 2.'],
    software: [
      '这台机器没有可用的显卡（{{renderer}}），WebGL 会很慢。',
      'No graphics card is at hand here ({{renderer}}), so WebGL would be slow.',
    ],
    slow: ['WebGL 在这台机器上太慢（{{renderer}}）。', 'WebGL was too slow on this machine ({{renderer}}).'],
    gpu: ['显卡：{{renderer}}。', 'Graphics: {{renderer}}.'],
    lost: ['WebGL 多次中断，没有恢复。', 'WebGL stopped several times and did not recover.'],
    failed: ['WebGL 出错了。', 'WebGL failed.'],
  },
  ask: ['要换另一种，请在地址里加上 engine={{other}}。', 'For the other one, add engine={{other}} to the address.'],
  offer: [
    '这台机器上 WebGL 地图画得慢。下次打开时改用绘制的地图；现在就可以换。',
    'The WebGL map is slow on this machine. The next visit opens with the drawn map; you can switch now.',
  ],
  leave: ['现在就换', 'Switch now'],
} as const;
