/** QR codes from the camera or a picture: by the browser's own reader where it has one, else by jsQR. */
type Detector = { detect: (source: CanvasImageSource | Blob) => Promise<{ rawValue: string }[]> }
type Detecting = {
  BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
}

let reading: Promise<(canvas: HTMLCanvasElement) => Promise<string | undefined>> | undefined

async function chooseReader() {
  const { BarcodeDetector } = globalThis as Detecting
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? []
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (canvas: HTMLCanvasElement) => (await detector.detect(canvas).catch(() => []))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  return async (canvas: HTMLCanvasElement) => {
    const { width, height } = canvas
    const pixels = canvas.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, width, height)
    return pixels && (jsQR(pixels.data, width, height)?.data || undefined)
  }
}

function draw(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  // Larger pictures take longer and read no better.
  const scale = Math.min(1, 800 / Math.max(width, height, 1))
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** The text of the QR code in a picture file. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  reading ??= chooseReader()
  const picture = await createImageBitmap(file)
  return (await reading)(draw(picture, picture.width, picture.height))
}

/** Reads QR codes from the camera into `found` until `stop`. Throws where there is no camera, or no leave to use it. */
export async function watchCamera(video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  video.srcObject = stream
  await video.play()
  reading ??= chooseReader()
  const read = await reading
  let isOn = true
  const look = async () => {
    if (!isOn) return
    if (video.videoWidth > 0) {
      const text = await read(draw(video, video.videoWidth, video.videoHeight))
      if (text && isOn) found(text)
    }
    setTimeout(look, 200)
  }
  void look()
  return () => {
    isOn = false
    for (const track of stream.getTracks()) track.stop()
  }
}
