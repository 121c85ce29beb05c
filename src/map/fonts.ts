// The faces of the map's letters. Latin comes first, so that a Chinese face does not set it.

/** Latin names, as the layers ask for them. */
export const latinSerif = ['Georgia', 'Noto Serif', 'Times New Roman', 'serif'];

/** Chinese names, as CSS writes a font family. */
export const chineseSerif = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";

/** Names in either script. */
export const nameSerif = [...latinSerif.slice(0, -1).map((face) => `'${face}'`), chineseSerif].join(',');

export const sans = "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
