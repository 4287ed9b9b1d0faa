#!/usr/bin/python3
"""Starts apertium-apy on 127.0.0.1 only: the server itself binds all addresses and has no option for it.

Usage: eng/apertium-loopback.py PORT   (Debian: apertium-apy and language pairs such as apertium-eng-spa)
"""
import sys

import tornado.netutil
import tornado.tcpserver

sys.path.insert(0, "/usr/share/apertium-apy")
bind_sockets = tornado.netutil.bind_sockets
loopback = lambda port, address=None, *rest, **options: bind_sockets(port, "127.0.0.1", *rest, **options)
tornado.netutil.bind_sockets = loopback
tornado.tcpserver.bind_sockets = loopback

sys.argv = ["apertium-apy", "-p", sys.argv[1], "-j", "1", "-i", "2", "-u", "5", "-t", "20", "/usr/share/apertium"]
from apertium_apy.apy import main  # noqa: E402  (after the sockets are fenced in)

main()
